package nl.buurtpunt.protocol.release;

import nl.buurtpunt.protocol.Checked;

/// Answer of `GET /v1/keys`: the text of a key list, signed by the root key.
public record KeysAnswer(SignedText signed) {
    public KeysAnswer {
        Checked.present("signed", signed);
    }
}
