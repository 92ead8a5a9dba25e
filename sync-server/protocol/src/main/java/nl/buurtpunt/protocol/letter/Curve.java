package nl.buurtpunt.protocol.letter;

import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.key.SealingKey;
import org.jspecify.annotations.Nullable;

/// Public X25519 keys from the other side. The few points of small order make every agreement zero: a letter with such
/// a key could never be answered in secret, so it is refused at the door and not when its answer is sealed.
final class Curve {
    private static final Set<String> SMALL_ORDER = Stream.of(
                    "0000000000000000000000000000000000000000000000000000000000000000",
                    "0100000000000000000000000000000000000000000000000000000000000000",
                    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")
            .collect(Collectors.toUnmodifiableSet());

    private Curve() {}

    /// Checks base64 of a raw public key and gives its bytes.
    static byte[] publicKey(String field, @Nullable String base64) {
        byte[] raw = Checked.base64(field, base64, SealingKey.KEY_BYTES, SealingKey.KEY_BYTES);
        byte[] point = raw.clone();
        point[31] &= 0x7f;
        if (SMALL_ORDER.contains(HexFormat.of().formatHex(point))) {
            throw new IllegalArgumentException(field + " is a point of small order");
        }
        return raw;
    }
}
