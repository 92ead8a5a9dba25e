package nl.buurtpunt.server.guide;

/// Where something stands in the content folder; line 0 means the file as a whole.
public record Place(String file, int line) {
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
