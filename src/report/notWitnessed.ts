/** What a verdict says where no data owner's policy names a witness. */
export const NOT_WITNESSED = 'no witness was asked for: a fork shown to the TEE would not be noticed';
