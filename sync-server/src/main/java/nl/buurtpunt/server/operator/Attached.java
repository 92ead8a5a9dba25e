package nl.buurtpunt.server.operator;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the caller's side reads from its own disk before the command travels to the database.
public sealed interface Attached {
    Attached NOTHING = new Files(new TreeMap<>());

    /// Files by a path that says which folder they came from ("heerlen/city.yaml").
    record Files(SortedMap<String, byte[]> bytesByPath) implements Attached {}

    /// The files cannot be read or must not be: every reason at once.
    record Refused(List<String> reasons) implements Attached {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
