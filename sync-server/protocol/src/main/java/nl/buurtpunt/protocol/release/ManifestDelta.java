package nl.buurtpunt.protocol.release;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;

/// How to make a manifest's text from the one already held, so that one edit costs a few hundred bytes while the
/// signature is still checked over the whole text.
///
/// @param base hash of the text it starts from
/// @param result hash of the text it makes
public record ManifestDelta(String base, String result, List<Step> steps) {
    public ManifestDelta {
        Checked.sha256("delta.base", base);
        Checked.sha256("delta.result", result);
        steps = Checked.listed(steps);
    }

    /// The shortest way found by walking both sorted texts once.
    public static ManifestDelta between(String held, String wanted) {
        return new ManifestDelta(Sha256.hex(held), Sha256.hex(wanted), ManifestWalk.steps(held, wanted));
    }

    /// Makes the wanted text, or says why it cannot be trusted; never makes more than a manifest may hold.
    public String applyTo(String held) throws MalformedWireException {
        if (!Sha256.hex(held).equals(base)) {
            throw new MalformedWireException("delta: made for another base");
        }
        var text = new StringBuilder(held.length() + 1024);
        for (Step step : steps) {
            String piece = step.pieceOf(held);
            if (text.length() + piece.length() > Limits.MANIFEST_BYTES) {
                throw new MalformedWireException("delta: result longer than " + Limits.MANIFEST_BYTES);
            }
            text.append(piece);
        }
        String made = text.toString();
        if (!Sha256.hex(made).equals(result)) {
            throw new MalformedWireException("delta: does not make what it promises");
        }
        return made;
    }

    /// Copies from the held text, or brings new text. The text is ASCII: characters are bytes.
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(Copy.class), @JsonSubTypes.Type(Insert.class)})
    public sealed interface Step {
        String pieceOf(String held) throws MalformedWireException;
    }

    public record Copy(int from, int length) implements Step {
        @Override
        public String pieceOf(String held) throws MalformedWireException {
            if (from < 0 || length < 0 || (long) from + length > held.length()) {
                throw new MalformedWireException("delta: copies from outside its base");
            }
            return held.substring(from, from + length);
        }
    }

    public record Insert(String insert) implements Step {
        public Insert {
            Checked.present("delta.insert", insert);
        }

        @Override
        public String pieceOf(String held) {
            return insert;
        }
    }
}
