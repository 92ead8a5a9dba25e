package nl.buurtpunt.kiosk.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One thing the kiosk knows about itself, as a line of ASCII that is found and proved whole wherever it stands
/// in a file.
///
/// @param revision rises with every change of the identity, so that the later of two is known
record Fact(long revision, String name, Bytes content) {
    /// H2 writes ASCII text as it is, so that the line can be found in a file that H2 itself no longer reads.
    static final Pattern LINE =
            Pattern.compile("(BP1 (\\d{1,18}) ([a-z-]{1,40}) ([A-Za-z0-9+/=]{0,900000})) ([0-9a-f]{64})");

    String line() {
        String body = "BP1 " + revision + " " + name + " " + Base64.getEncoder().encodeToString(content.raw());
        return body + " " + digest(body);
    }

    static Optional<Fact> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() ? from(matcher) : Optional.empty();
    }

    /// The fact a match of `LINE` stands for, when it is whole.
    static Optional<Fact> from(Matcher match) {
        if (!digest(match.group(1)).equals(match.group(5)) || match.group(4).length() % 4 != 0) {
            return Optional.empty();
        }
        Bytes content = Bytes.owning(Base64.getDecoder().decode(match.group(4)));
        return Optional.of(new Fact(Long.parseLong(match.group(2)), match.group(3), content));
    }

    private static String digest(String body) {
        return HexFormat.of().formatHex(EntryHash.sha256(body.getBytes(US_ASCII)));
    }
}
