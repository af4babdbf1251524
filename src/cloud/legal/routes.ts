/** Where a consultation opens for whoever asked, for its lawyer, and for the desk. */
export function consultationRoutes(caseId: string) {
  return {
    owner: `/pages/legal/story/index?id=${caseId}`,
    lawyer: `/pages/legal-lawyer/case/index?id=${caseId}`,
    desk: `/pages/legal-desk/header/index?id=${caseId}`,
  };
}
