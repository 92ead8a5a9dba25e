package nl.buurtpunt.protocol;

/// The sizes both sides keep to. A reader refuses more before it reads it, so a lying sender cannot fill a kiosk.
public final class Limits {
    /// Entries asked for in one batch.
    public static final int ENTRIES_PER_BATCH = 200;
    /// Bytes of one entry.
    public static final int ENTRY_BYTES = 64 * 1024;
    /// Entries in one release.
    public static final int ENTRIES_PER_RELEASE = 20_000;
    /// Bytes of one manifest: the most entries at 256 bytes a line, and some room for the head.
    public static final int MANIFEST_BYTES = ENTRIES_PER_RELEASE * 256 + 1024;
    /// Bytes of any other JSON answer (keys, enrolment, problem).
    public static final int SMALL_ANSWER_BYTES = 64 * 1024;
    /// Bytes of an answer with a batch of entries, as JSON.
    public static final int BATCH_ANSWER_BYTES = ENTRIES_PER_BATCH * ENTRY_BYTES * 2;
    /// Bytes of an answer with a manifest or a delta, as JSON.
    public static final int RELEASE_ANSWER_BYTES = MANIFEST_BYTES * 2;
    /// Bytes of any request to the API.
    public static final int REQUEST_BYTES = 64 * 1024;
    /// Seconds a kiosk may ask the server to wait for news.
    public static final int LONGEST_WAIT_SECONDS = 60;

    /// Characters of one of the words that search finds by.
    public static final int SEARCH_WORD_LENGTH = 60;
    /// Such words of one topic or service in one language.
    public static final int SEARCH_WORDS_PER_SUBJECT = 200;

    /// Characters (UTF-16 units, as Java and JavaScript count) of what a resident writes in one letter.
    public static final int LETTER_CHARACTERS = 4000;
    /// Characters of each of name, telephone number and mail address.
    public static final int CONTACT_CHARACTERS = 200;
    /// Bytes of one sealed letter as JSON.
    public static final int LETTER_BYTES = 48 * 1024;
    /// Bytes of one status as it is padded at most, before it is sealed.
    public static final int STATUS_PLAIN_BYTES = 16 * 1024;
    /// Bytes of one sealed status as JSON.
    public static final int STATUS_BYTES = 24 * 1024;
    /// Statuses in one answer and in one offer of held ones.
    public static final int STATUSES_PER_BATCH = 100;
    /// Bytes of such an answer or offer as JSON: more than [#REQUEST_BYTES].
    public static final int STATUS_BATCH_BYTES = STATUSES_PER_BATCH * STATUS_BYTES + 1024;

    private Limits() {}
}
