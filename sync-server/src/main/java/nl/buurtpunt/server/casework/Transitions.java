package nl.buurtpunt.server.casework;

import static nl.buurtpunt.server.casework.CaseState.ANSWERED;
import static nl.buurtpunt.server.casework.CaseState.CLOSED;
import static nl.buurtpunt.server.casework.CaseState.FORWARDED;
import static nl.buurtpunt.server.casework.CaseState.IN_PROGRESS;
import static nl.buurtpunt.server.casework.CaseState.RECEIVED;
import static nl.buurtpunt.server.casework.CaseState.REOPENED;
import static nl.buurtpunt.server.casework.CaseState.SEEN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Which state may follow which: the whole table, and nothing that is not in it. A letter is closed only after an
/// answer, so that nobody can make one go away without a word.
public final class Transitions {
    private static final Map<CaseState, Set<CaseState>> TABLE = table();

    private Transitions() {}

    private static Map<CaseState, Set<CaseState>> table() {
        var table = new EnumMap<CaseState, Set<CaseState>>(CaseState.class);
        table.put(RECEIVED, EnumSet.of(SEEN, IN_PROGRESS, FORWARDED, ANSWERED));
        table.put(SEEN, EnumSet.of(IN_PROGRESS, FORWARDED, ANSWERED));
        table.put(IN_PROGRESS, EnumSet.of(FORWARDED, ANSWERED));
        // on to somebody else, or taken back
        table.put(FORWARDED, EnumSet.of(FORWARDED, IN_PROGRESS, ANSWERED));
        // a second answer mends the first; both stay
        table.put(ANSWERED, EnumSet.of(ANSWERED, REOPENED, CLOSED));
        table.put(REOPENED, EnumSet.of(SEEN, IN_PROGRESS, FORWARDED, ANSWERED));
        table.put(CLOSED, EnumSet.of(REOPENED));
        return table;
    }

    public static boolean allows(CaseState from, CaseState to) {
        return allowedFrom(from).contains(to);
    }

    public static Set<CaseState> allowedFrom(CaseState from) {
        Set<CaseState> allowed = TABLE.get(from);
        return allowed == null ? Set.of() : Set.copyOf(allowed);
    }
}
