package nl.buurtpunt.server.guide;

import java.util.Comparator;

/// One thing an editor has to mend (or look at), in words for an editor: where, which field, what.
///
/// @param line from 1; 0 when it is about the file as a whole
/// @param field empty when it is not about one field
public record GuideProblem(String file, int line, String field, String message) implements Comparable<GuideProblem> {
    private static final Comparator<GuideProblem> BY_PLACE = Comparator.comparing(GuideProblem::file)
            .thenComparingInt(GuideProblem::line)
            .thenComparing(GuideProblem::field)
            .thenComparing(GuideProblem::message);

    @Override
    public int compareTo(GuideProblem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        String where = new Place(file, line).toString();
        return field.isEmpty() ? where + ": " + message : where + ": " + field + ": " + message;
    }
}
