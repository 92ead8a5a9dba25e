package nl.buurtpunt.server.guide;

/// How much a content folder may hold: far above any real city, far below what could hurt the server.
public final class GuideLimits {
    public static final int FILE_BYTES = 1024 * 1024;
    public static final int FILES = 12_000;
    public static final long FOLDER_BYTES = 64L * 1024 * 1024;
    /// Names stand on cards and buttons.
    public static final int NAME_LENGTH = 120;
    public static final int TEXT_LENGTH = 600;
    static final int LANGUAGE_TAG_LENGTH = 35;
    static final int SENTENCE_KEY_LENGTH = 100;
    /// Why a release was published, for staff.
    public static final int NOTE_LENGTH = 500;
    static final int NESTING = 10;
    /// Words in a sentence before an editor is asked to cut it.
    static final int SENTENCE_WORDS = 15;

    private GuideLimits() {}
}
