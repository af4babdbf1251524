/** Jest's reporter of the house: seconds of test files per project, most first; one that goes over four minutes is named. */
module.exports = class Seconds {
  onRunComplete(_contexts, { testResults }) {
    const projects = new Map();
    for (const { displayName, perfStats, numPassingTests, numFailingTests } of testResults) {
      const name = displayName?.name ?? 'other';
      const row = projects.get(name) ?? { project: name, seconds: 0, passed: 0, failed: 0 };
      row.seconds += (perfStats.end - perfStats.start) / 1000;
      row.passed += numPassingTests;
      row.failed += numFailingTests;
      projects.set(name, row);
    }
    const rows = [...projects.values()].sort((a, b) => b.seconds - a.seconds);
    for (const row of rows) {
      const warning = row.seconds > 240 ? '  over four minutes: split it or make it cheaper' : '';
      process.stdout.write(
        `${row.project.padEnd(14)}${row.seconds.toFixed(1).padStart(8)} s${String(row.passed).padStart(7)} passed${String(row.failed).padStart(5)} failed${warning}\n`,
      );
    }
  }
};
