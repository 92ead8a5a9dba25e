package nl.buurtpunt.kiosk.sync;

/// Why something that was offered is not put on the screen. The code is short enough to read aloud over the phone.
public enum RefusalReason {
    SIGNATURE("S1", "the signature does not hold"),
    KEY("S2", "it is signed by a key that is not in use"),
    KEY_LIST("S3", "the list of keys is not signed by the root key, or older than ours"),
    ORDER("S4", "it is not newer than what this kiosk has seen"),
    MANIFEST("S5", "its manifest cannot be read"),
    ENTRY_HASH("S6", "an entry has another hash than the manifest says"),
    ENTRY_LENGTH("S7", "an entry has another length than the manifest says"),
    ENTRY_LACKING("S8", "the server does not hold an entry of its own release"),
    CONTENT("S9", "the guide in it cannot be shown"),
    NOT_OUR_SERVER("N1", "what answered does not speak our language (a captive portal?)"),
    SERVER_KEY("N2", "the server's TLS key is not one of the pinned keys"),
    STATUS("N3", "the server answered with an unexpected status"),
    ACKNOWLEDGEMENT("N6", "what the server says it has is not what was sent"),
    CUT_OFF("N4", "the answer was cut off"),
    TOO_LONG("N5", "the answer is longer than allowed"),
    DISK_FULL("D1", "the disk is full"),
    STORE("D2", "it cannot be stored");

    private final String code;
    private final String sentence;

    RefusalReason(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
