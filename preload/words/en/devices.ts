export const devicesText = {
  /** What people call a device that names no model. */
  personalCommunicator: 'Personal Communicator',
  setByProgram: 'Set by hand or by a program',
  deskPhone: 'Desk phone',
  deskPhoneModel: (model: string) => `Desk phone, ${model}`,
  /** By the name that the server gives an activity. */
  activities: {
    meeting: 'in a meeting',
    'on-the-phone': 'on the phone',
    appointment: 'in an appointment',
    presentation: 'presenting',
    lunch: 'at lunch',
    meal: 'at a meal',
    travel: 'travelling',
    'in-transit': 'on the way',
    holiday: 'on holiday',
    vacation: 'on vacation',
    'permanent-absence': 'absent',
  },
};
