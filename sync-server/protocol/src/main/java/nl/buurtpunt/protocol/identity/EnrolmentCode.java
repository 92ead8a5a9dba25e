package nl.buurtpunt.protocol.identity;

import java.util.Locale;
import java.util.Optional;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.VerifyingKey;

/// The short code a kiosk shows and staff type: the first 40 bits of the SHA-256 of its public key, in Crockford's
/// base32 (no I, L, O, U). It finds the kiosk; the [Fingerprint] proves it, because 40 bits can be searched.
///
/// @param text eight characters without the dash
public record EnrolmentCode(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    public EnrolmentCode {
        Checked.present("code", text);
        if (text.length() != LENGTH || !text.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0)) {
            throw new IllegalArgumentException("not an enrolment code");
        }
    }

    public static EnrolmentCode of(VerifyingKey key) {
        byte[] hash = Sha256.digest(key.spkiBytes());
        long bits = 0;
        for (int i = 0; i < 5; i++) {
            bits = bits << 8 | (hash[i] & 0xff);
        }
        var code = new StringBuilder(LENGTH);
        for (int shift = 35; shift >= 0; shift -= 5) {
            code.append(ALPHABET.charAt((int) (bits >> shift & 31)));
        }
        return new EnrolmentCode(code.toString());
    }

    /// What people type: small letters, O for 0, I or L for 1, dashes and blanks anywhere.
    public static Optional<EnrolmentCode> parse(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-\u2010-\u2015]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            return Optional.of(new EnrolmentCode(plain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// As shown: `XXXX-XXXX`.
    public String shown() {
        return text.substring(0, 4) + "-" + text.substring(4);
    }
}
