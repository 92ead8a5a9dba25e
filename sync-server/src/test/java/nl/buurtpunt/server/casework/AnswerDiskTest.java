package nl.buurtpunt.server.casework;

import static nl.buurtpunt.server.casework.TestCasework.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.protocol.letter.StatusMessage.StageKind;
import nl.buurtpunt.server.casework.TestCasework.Resident;
import nl.buurtpunt.server.store.FaultyDisk;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full at the n-th write of an answer, for every n.
class AnswerDiskTest {
    private static final String PIET = "piet (local)";
    private static final int MOST_WRITES = 200;

    @TempDir
    Path data;

    @BeforeEach
    void anew() {
        FaultyDisk.anew();
    }

    @AfterEach
    void repair() {
        FaultyDisk.repair();
    }

    /// What staff were told is given is given, once; what failed can be given again, and then the resident reads it.
    @Test
    void anAnswerIsGivenWholeOrNotAtAllAtEachWrite() throws Exception {
        SigningKey root = SigningKey.generate(new SecureRandom());
        int refusals = 0;
        try (var city = new TestCasework(data, root, FaultyDisk.database(data))) {
            while (fullAt(refusals, city)) {
                refusals++;
                assertThat(refusals).isLessThan(MOST_WRITES);
            }
        }
        assertThat(refusals).as("writes at which the disk was full").isPositive();
    }

    /// Whether the disk refused a write.
    private static boolean fullAt(int writes, TestCasework city) {
        Resident resident = city.writes("nl", "Vraag " + writes);
        FaultyDisk.fullAfter(writes);
        Optional<CaseResult> told = given(city, resident);
        boolean refused = FaultyDisk.hasRefused();
        FaultyDisk.repair();

        CaseState now = resident.row().state();
        if (told.isPresent()) {
            assertThat(told.get()).isInstanceOf(CaseResult.Done.class);
            assertThat(now).as("told to be given, full after %s", writes).isEqualTo(CaseState.ANSWERED);
        } else if (now != CaseState.ANSWERED) {
            assertThat(now).as("full after %s", writes).isEqualTo(CaseState.RECEIVED);
            assertThat(given(city, resident)).containsInstanceOf(CaseResult.Done.class);
        }
        city.office.rounds().run();
        StatusMessage read = resident.reads();
        assertThat(read.answers()).as("full after %s", writes).hasSize(1);
        assertThat(read.stages().getLast().kind()).isEqualTo(StageKind.ANSWERED);
        Casework.OpenCase open = city.casework().open(resident.ref()).orElseThrow();
        assertThat(CaseFile.replay(open.history()).standing())
                .isEqualTo(resident.row().standing());
        return refused;
    }

    /// Empty when staff are told that it went wrong.
    private static Optional<CaseResult> given(TestCasework city, Resident resident) {
        try {
            return Optional.of(
                    city.casework().answer(resident.ref(), PIET, answer(Outcome.DONE, "nl", "Hij komt er."), false));
        } catch (JdbiException e) {
            return Optional.empty();
        }
    }
}
