package nl.buurtpunt.kiosk.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;

/// A letter as a line that is found and proved whole wherever it stands in a file.
final class LetterLine {
    private static final String NAME = "letter";

    private LetterLine() {}

    static String of(KeptLetter letter) {
        byte[] id = letter.id().getBytes(UTF_8);
        byte[] lookUp = letter.lookUpHash().getBytes(UTF_8);
        byte[] content = ByteBuffer.allocate(2 * Integer.BYTES
                        + id.length
                        + lookUp.length
                        + letter.bytes().length())
                .putInt(id.length)
                .put(id)
                .putInt(lookUp.length)
                .put(lookUp)
                .put(letter.bytes().raw())
                .array();
        return new Fact(letter.sequence(), NAME, Bytes.owning(content)).line();
    }

    static Optional<KeptLetter> read(String line) {
        return Fact.parse(line).flatMap(LetterLine::from);
    }

    /// The letter a fact is, when it is one.
    static Optional<KeptLetter> from(Fact fact) {
        if (!fact.name().equals(NAME) || fact.content().length() < Integer.BYTES) {
            return Optional.empty();
        }
        var content = ByteBuffer.wrap(fact.content().raw());
        Optional<String> id = words(content);
        Optional<String> lookUp = id.isEmpty() ? Optional.empty() : words(content);
        if (lookUp.isEmpty()) {
            return Optional.empty();
        }
        byte[] rest = new byte[content.remaining()];
        content.get(rest);
        Bytes bytes = Bytes.owning(rest);
        return Optional.of(new KeptLetter(
                fact.revision(), id.orElseThrow(), EntryHash.of(bytes).hex(), bytes, lookUp.get()));
    }

    private static Optional<String> words(ByteBuffer content) {
        int length = content.remaining() < Integer.BYTES ? -1 : content.getInt();
        if (length < 0 || length > content.remaining()) {
            return Optional.empty();
        }
        byte[] words = new byte[length];
        content.get(words);
        return Optional.of(new String(words, UTF_8));
    }
}
