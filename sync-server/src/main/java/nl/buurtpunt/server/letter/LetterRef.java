package nl.buurtpunt.server.letter;

import nl.buurtpunt.protocol.Checked;

/// Which letter: the kiosk that wrote it and the id it gave.
///
/// @param kioskId the kiosk's own id, or "web" for what was written on the public page
public record LetterRef(String kioskId, String id) {
    /// What stands in place of a kiosk for letters that staff take in at the desk; no kiosk can be enrolled under it.
    public static final String DESK = "desk";

    public LetterRef {
        Checked.id("kioskId", kioskId);
        Checked.id("id", id);
    }

    @Override
    public String toString() {
        return kioskId + "/" + id;
    }
}
