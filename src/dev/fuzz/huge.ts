export const auditHuge = async (_root: string): Promise<void> => {}
