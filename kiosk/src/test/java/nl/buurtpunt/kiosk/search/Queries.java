package nl.buurtpunt.kiosk.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.buurtpunt.kiosk.search.Queries.Row;

/// What residents type and what a librarian would answer: the `.csv` files beside this class.
record Queries(List<Row> rows) {
    /// @param wanted any of these services is a right answer
    record Row(String language, String typed, List<String> wanted) {
        boolean isAnswered(List<Hit> hits) {
            return hits.stream().anyMatch(it -> wanted.contains(it.serviceId()));
        }
    }

    static Queries read(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Queries.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return new Queries(lines.lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(Queries::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> in(String language) {
        return rows.stream().filter(it -> it.language().equals(language)).toList();
    }

    private static Row row(String line) {
        String[] columns = line.split(";", -1);
        if (columns.length != 3) {
            throw new IllegalArgumentException("not three columns: " + line);
        }
        return new Row(columns[0], columns[1], List.of(columns[2].split("\\|")));
    }
}
