package nl.buurtpunt.server.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.buurtpunt.server.letter.LetterRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The life of a letter, walked at random: whatever staff and residents do in whatever order, some things always hold.
class CaseWalkTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final LetterRef OTHER = new LetterRef("0123456789abcdef", "other");
    private static final int WALKS = 400;
    private static final int STEPS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333, 4_444})
    void holdsWhateverHappens(long seed) {
        var random = new Random(seed);
        var visited = EnumSet.noneOf(CaseState.class);
        for (int walk = 0; walk < WALKS; walk++) {
            new Walk(random).go(visited);
        }
        assertThat(visited).containsExactlyInAnyOrder(CaseState.values());
    }

    /// From the row to the column; written out once more, so that a slip in the program's own table shows.
    private static final String TABLE = """
            from        RECEIVED SEEN IN_PROGRESS FORWARDED ANSWERED REOPENED CLOSED
            RECEIVED    no       yes  yes         yes       yes      no       no
            SEEN        no       no   yes         yes       yes      no       no
            IN_PROGRESS no       no   no          yes       yes      no       no
            FORWARDED   no       no   yes         yes       yes      no       no
            ANSWERED    no       no   no          no        yes      yes      yes
            REOPENED    no       yes  yes         yes       yes      no       no
            CLOSED      no       no   no          no        no       yes      no
            """;

    private static Map<CaseState, Set<CaseState>> written() {
        List<List<String>> cells =
                TABLE.lines().map(line -> List.of(line.strip().split(" +", -1))).toList();
        var table = new TreeMap<CaseState, Set<CaseState>>();
        for (List<String> row : cells.subList(1, cells.size())) {
            var to = EnumSet.noneOf(CaseState.class);
            for (int i = 1; i < row.size(); i++) {
                if (row.get(i).equals("yes")) {
                    to.add(CaseState.valueOf(cells.getFirst().get(i)));
                }
            }
            table.put(CaseState.valueOf(row.getFirst()), to);
        }
        return table;
    }

    /// Every pair of states is tried, so that the table is what is really kept to.
    @Test
    void keepsToTheTableAndNothingElse() {
        Map<CaseState, CaseAct> moves = new TreeMap<>(Map.of(
                CaseState.RECEIVED, new CaseAct.Received(FIRST),
                CaseState.SEEN, new CaseAct.Seen(),
                CaseState.IN_PROGRESS, new CaseAct.Begun(),
                CaseState.FORWARDED, new CaseAct.Forwarded("groenbeheer"),
                CaseState.ANSWERED, new CaseAct.Answered(answer(Outcome.DONE, "ja")),
                CaseState.REOPENED, new CaseAct.Reopened(FIRST.plusDays(9)),
                CaseState.CLOSED, new CaseAct.Closed()));
        for (CaseState from : CaseState.values()) {
            Set<CaseState> allowed = Objects.requireNonNull(written().get(from));
            CaseFile file = fileIn(from, moves);
            moves.forEach((to, act) -> {
                ActResult taking = file.take(act, FIRST);
                if (allowed.contains(to)) {
                    assertThat(taking).as("%s to %s", from, to).isInstanceOf(ActResult.Done.class);
                } else {
                    assertThat(taking).as("%s to %s", from, to).isEqualTo(new ActResult.NotAllowed(from, to, allowed));
                }
            });
        }
    }

    @Test
    void refusesAHistoryThatBreaksTheTable() {
        var received = event(FIRST, new CaseAct.Received(FIRST.plusDays(14)));
        assertThatThrownBy(() -> CaseFile.replay(List.of(received, event(FIRST, new CaseAct.Closed()))))
                .hasMessageContaining("no Closed in RECEIVED");
        assertThatThrownBy(() -> CaseFile.replay(List.of(event(FIRST, new CaseAct.Seen()))))
                .hasMessageContaining("begins with");
        assertThatThrownBy(() -> CaseFile.replay(List.of())).hasMessageContaining("begins with");
    }

    @Test
    void showsNoTextInAnException() {
        assertThat(new CaseAct.Answered(answer(Outcome.DONE, "geheim")).toString())
                .doesNotContain("geheim");
        assertThat(new CaseAct.Noted("geheim").toString()).doesNotContain("geheim");
    }

    private static CaseFile fileIn(CaseState wanted, Map<CaseState, CaseAct> moves) {
        List<CaseState> way = switch (wanted) {
            case RECEIVED -> List.of();
            case REOPENED -> List.of(CaseState.ANSWERED, CaseState.REOPENED);
            case CLOSED -> List.of(CaseState.ANSWERED, CaseState.CLOSED);
            case SEEN, IN_PROGRESS, FORWARDED, ANSWERED -> List.of(wanted);
        };
        CaseFile file = CaseFile.received(FIRST, FIRST.plusDays(14));
        for (CaseState to : way) {
            file = done(file.take(Objects.requireNonNull(moves.get(to)), FIRST));
        }
        assertThat(file.state()).isEqualTo(wanted);
        return file;
    }

    private static CaseFile done(ActResult taking) {
        return ((ActResult.Done) taking).file();
    }

    private static GivenAnswer answer(@Nullable Outcome outcome, String text) {
        return new GivenAnswer(outcome, new TreeMap<>(Map.of("nl", text)), null);
    }

    private static CaseEvent event(LocalDate on, CaseAct act) {
        return new CaseEvent(Instant.EPOCH, on, CaseEvent.SERVER, act);
    }

    private static final class Walk {
        private final Random random;
        private final List<CaseEvent> history = new ArrayList<>();
        private final List<GivenAnswer> given = new ArrayList<>();
        private LocalDate today = FIRST;
        private CaseFile file = CaseFile.received(FIRST, FIRST.plusDays(14));
        /// An answer that settles it, since it was last opened: kept apart from the file on purpose.
        private boolean settled;

        Walk(Random random) {
            this.random = random;
            history.add(event(FIRST, new CaseAct.Received(FIRST.plusDays(14))));
        }

        void go(Set<CaseState> visited) {
            for (int i = 0; i < STEPS; i++) {
                today = today.plusDays(random.nextInt(4));
                step(randomAct());
                visited.add(file.state());
            }
            assertThat(CaseFile.replay(history)).isEqualTo(file);
        }

        private void step(CaseAct act) {
            CaseFile before = file;
            if (before.take(act, today) instanceof ActResult.Done(CaseFile after)) {
                history.add(event(today, act));
                file = after;
                note(act, before);
            } else {
                assertThat(act).isNotInstanceOf(CaseAct.FollowedUp.class);
            }
            check(before, act);
        }

        private void note(CaseAct act, CaseFile before) {
            if (act instanceof CaseAct.Answered(GivenAnswer answer)) {
                given.add(answer);
                settled |= answer.outcome() != null;
            }
            if (file.state() == CaseState.REOPENED && before.state() != CaseState.REOPENED) {
                settled = false;
                assertThat(file.due()).contains(today.plusDays(20));
                assertThat(file.watch().level()).isZero();
            }
        }

        private void check(CaseFile before, CaseAct act) {
            if (before.state() != file.state()) {
                assertThat(Transitions.allows(before.state(), file.state())).isTrue();
            }
            assertThat(file.due().isPresent()).isEqualTo(file.state().isOpen());
            assertThat(file.state().isOpen()).isEqualTo(!settled);
            assertThat(file.answers().stream().map(CaseFile.Given::answer)).containsExactlyElementsOf(given);
            assertThat(file.steps()).startsWith(before.steps().toArray(CaseFile.Step[]::new));
            if (before.standing().unread() && !(act instanceof CaseAct.Seen)) {
                assertThat(file.standing().unread()).isTrue();
            }
            if (file.state() == CaseState.CLOSED && before.state() != CaseState.CLOSED) {
                assertThat(before.standing().unread()).isFalse();
            }
            if (file.standing().unread()) {
                assertThat(file.nextDay()).isPresent();
            }
        }

        private CaseAct randomAct() {
            return switch (random.nextInt(15)) {
                case 0, 1 -> new CaseAct.Seen();
                case 2 -> new CaseAct.Begun();
                case 3 -> new CaseAct.Forwarded("dienst " + random.nextInt(3));
                case 4 -> new CaseAct.Answered(answer(Outcome.DONE, "gedaan " + random.nextInt()));
                case 5 -> new CaseAct.Answered(answer(Outcome.EXPLAINED, "omdat " + random.nextInt()));
                case 6 -> new CaseAct.Answered(answer(null, "wij zijn bezig " + random.nextInt()));
                case 7 -> new CaseAct.Closed();
                case 8 -> new CaseAct.Reopened(today.plusDays(20));
                case 9 -> new CaseAct.FollowedUp(OTHER, random.nextBoolean(), today.plusDays(20));
                case 10 -> new CaseAct.Merged(OTHER);
                case 11 -> new CaseAct.Reminded();
                case 12 -> new CaseAct.Escalated(1 + random.nextInt(3));
                case 13 -> new CaseAct.Noted("notitie");
                default -> random.nextBoolean() ? new CaseAct.Collectable() : new CaseAct.Received(today);
            };
        }
    }
}
