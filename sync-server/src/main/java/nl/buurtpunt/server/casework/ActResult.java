package nl.buurtpunt.server.casework;

import java.util.Set;

/// Whether something could happen to a letter as it stands now.
public sealed interface ActResult {
    record Done(CaseFile file) implements ActResult {}

    /// Why not. Nothing has changed.
    sealed interface Refusal extends ActResult {}

    record NotAllowed(CaseState from, CaseState wanted, Set<CaseState> allowed) implements Refusal {
        static NotAllowed of(CaseState from, CaseState wanted) {
            return new NotAllowed(from, wanted, Transitions.allowedFrom(from));
        }
    }

    /// The resident wrote again and nobody has read it.
    record ReplyUnread() implements Refusal {}

    /// It has its answer: there is nothing to say in between, and nothing to merge.
    record NothingOwed(CaseState state) implements Refusal {}
}
