package nl.buurtpunt.server.operator;

import java.util.List;
import java.util.SortedMap;

/// One command on its way to the database: the words as typed, and the files that were read beside the operator.
public record OperatorRequest(List<String> words, SortedMap<String, byte[]> files) {
    public OperatorRequest {
        words = List.copyOf(words);
    }
}
