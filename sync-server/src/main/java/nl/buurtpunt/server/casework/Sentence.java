package nl.buurtpunt.server.casework;

import nl.buurtpunt.protocol.Sha256;

/// Something staff write often, in one language.
///
/// @param key by which staff ask for it
/// @param madeFrom hash of the Dutch it was made from
public record Sentence(String key, String language, String text, String madeFrom) {
    static Sentence dutch(String key, String text) {
        return new Sentence(key, GivenAnswer.DUTCH, text, Sha256.hex(text));
    }

    boolean isMadeFrom(String dutch) {
        return madeFrom.equals(Sha256.hex(dutch));
    }
}
