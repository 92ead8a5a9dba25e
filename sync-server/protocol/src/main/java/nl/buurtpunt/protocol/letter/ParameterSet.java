package nl.buurtpunt.protocol.letter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Salt and cost of Argon2id under one number, the first digit of a code. A set never changes while letters made
/// with it live; a dearer one gets the next number.
///
/// @param salt 16 characters of ASCII
/// @param memoryKib memory in KiB
public record ParameterSet(int number, String salt, int memoryKib, int iterations, int parallelism) {
    /// OWASP's second choice for Argon2id, sized for a Raspberry Pi 4 (decision record 0024).
    public static final ParameterSet CURRENT = new ParameterSet(1, "Buurtpunt bon 1.", 19_456, 2, 1);

    private static final List<ParameterSet> ALL = List.of(CURRENT);

    public ParameterSet {
        if (number < 1 || number > 9 || salt.length() != 16) {
            throw new IllegalArgumentException("a parameter set is numbered 1 to 9 and has a salt of 16 bytes");
        }
    }

    public static Optional<ParameterSet> of(int number) {
        return ALL.stream().filter(it -> it.number == number).findFirst();
    }

    public byte[] saltBytes() {
        return salt.getBytes(StandardCharsets.US_ASCII);
    }
}
