package nl.buurtpunt.server.casework;

/// Which letter a case is about: letters are numbered by whoever sent them, so the kiosk is part of the name.
public record CaseId(String kiosk, String letter) implements Comparable<CaseId> {
    private static final int SHORT = 8;

    /// As it is kept inside another case's history.
    String text() {
        return kiosk + "/" + letter;
    }

    static CaseId parse(String text) {
        int slash = text.indexOf('/');
        return new CaseId(text.substring(0, slash), text.substring(slash + 1));
    }

    /// The end of the letter's id, which is random; its beginning is the time, the same for letters of one minute.
    public String tail() {
        return letter.substring(Math.max(0, letter.length() - SHORT));
    }

    @Override
    public int compareTo(CaseId other) {
        return text().compareTo(other.text());
    }
}
