package nl.buurtpunt.server.casework;

import static nl.buurtpunt.server.casework.TestCasework.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.server.casework.TestCasework.Resident;
import nl.buurtpunt.server.letter.LetterRef;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same walk with everything behind it: tables, keys, merged letters, rounds. What a list shows, what the history
/// amounts to and what the resident reads must always be the same.
class CaseworkWalkTest {
    private static final String PIET = "piet (local)";
    private static final int STEPS = 120;
    private static final int LETTERS = 4;

    @TempDir
    Path data;

    private final List<Resident> residents = new ArrayList<>();
    private final Map<LetterRef, Integer> answers = new HashMap<>();
    private final Map<LetterRef, Long> numbers = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {7, 77})
    void saysTheSameEverywhereWhateverHappens(long seed) throws Exception {
        var random = new Random(seed);
        try (var city = new TestCasework(data)) {
            for (int i = 0; i < LETTERS; i++) {
                residents.add(city.writes(i % 2 == 0 ? "nl" : "tr", "Vraag " + i));
            }
            for (int i = 0; i < STEPS; i++) {
                step(city, residents.get(random.nextInt(LETTERS)), random);
                for (Resident resident : residents) {
                    check(city, resident);
                }
            }
        }
        assertThat(answers.values()).anyMatch(it -> it > 1);
    }

    private void step(TestCasework city, Resident resident, Random random) {
        Casework casework = city.casework();
        LetterRef ref = resident.ref();
        Outcome outcome = List.of(Outcome.DONE, Outcome.EXPLAINED).get(random.nextInt(2));
        switch (random.nextInt(12)) {
            case 0 -> casework.seen(ref, PIET);
            case 1 -> casework.begin(ref, PIET);
            case 2 -> casework.forward(ref, PIET, "Groenbeheer");
            case 3, 4 -> casework.answer(ref, PIET, answer(outcome, "nl", "Ja", "tr", "Evet"), false);
            case 5 -> casework.answer(ref, PIET, answer(null, "nl", "Het duurt langer."), true);
            case 6 -> casework.close(ref, PIET);
            case 7 -> casework.reopen(ref, PIET);
            case 8 -> resident.writesAgain("Nog iets", random.nextBoolean());
            case 9 ->
                casework.merge(
                        ref, List.of(residents.get(random.nextInt(LETTERS)).ref()), PIET);
            case 10 -> city.days(1 + random.nextInt(6));
            default -> city.kiosksSync();
        }
    }

    private void check(TestCasework city, Resident resident) {
        CaseRow row = resident.row();
        Casework.OpenCase open = city.casework().open(resident.ref()).orElseThrow();
        CaseFile file = CaseFile.replay(open.history());
        assertThat(row.standing()).isEqualTo(file.standing());
        assertThat(row.watch()).isEqualTo(file.watch());
        StatusMessage status = resident.reads();
        assertThat(status.number()).isEqualTo(row.publication().number());
        assertThat(status.number()).isGreaterThanOrEqualTo(numbers.getOrDefault(resident.ref(), 0L));
        numbers.put(resident.ref(), status.number());
        assertThat(status.due()).isEqualTo(file.due().map(Object::toString).orElse(null));
        assertThat(status.stages())
                .extracting(it -> it.kind().name() + it.date())
                .endsWith(file.steps().getLast().state().name()
                        + file.steps().getLast().on());
        assertThat(status.answers()).hasSameSizeAs(file.answers());
        assertThat(file.answers().size()).isGreaterThanOrEqualTo(answers.getOrDefault(resident.ref(), 0));
        answers.put(resident.ref(), file.answers().size());
    }
}
