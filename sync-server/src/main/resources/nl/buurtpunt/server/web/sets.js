// Salt and cost of Argon2id, by the first digit of a code: ParameterSet in the protocol, number for number.
const SETS = {
  1: { salt: 'Buurtpunt bon 1.', memoryKib: 19456, iterations: 2, parallelism: 1 },
}

export const setOf = digits => SETS[digits[0]]
