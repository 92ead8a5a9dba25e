package nl.buurtpunt.server.letter;

import nl.buurtpunt.protocol.Checked;

/// What is left of a letter that was purged, so that it does not come back.
record Tombstone(LetterRef ref, String sha256, String lookUpHash) {
    Tombstone {
        Checked.sha256("sha256", sha256);
        Checked.sha256("lookUpHash", lookUpHash);
    }

    static Tombstone of(LetterMark mark) {
        return new Tombstone(mark.ref(), mark.sha256(), mark.lookUpHash());
    }
}
