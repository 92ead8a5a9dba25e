package nl.buurtpunt.kiosk.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;

class ChimeTest {
    private final Chime chime = new Chime(List.of(500, 1000), 200);

    @Test
    void isAFileThatOthersCanRead() throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream read = AudioSystem.getAudioInputStream(new ByteArrayInputStream(chime.wav()))) {
            assertThat(read.getFormat().getSampleRate()).isEqualTo(22_050);
            assertThat(read.getFormat().getSampleSizeInBits()).isEqualTo(16);
            assertThat(read.getFormat().getChannels()).isEqualTo(1);
            assertThat(read.getFrameLength()).isEqualTo(2 * 4410);
        }
    }

    @Test
    void eachNoteHasItsPitch() {
        short[] samples = samples();

        // A wave passes zero upwards once in each of its periods.
        assertThat(rises(samples, 0, 4410)).isBetween(98L, 101L);
        assertThat(rises(samples, 4410, 8820)).isBetween(198L, 201L);
    }

    @Test
    void neitherCracksNorIsTooLoud() {
        short[] samples = samples();

        for (int edge : List.of(0, 4409, 4410, 8819)) {
            assertThat(Math.abs(samples[edge])).isLessThan((short) 100);
        }
        int loudest = IntStream.range(0, samples.length)
                .map(i -> Math.abs(samples[i]))
                .max()
                .orElseThrow();
        assertThat(loudest).isBetween(Short.MAX_VALUE / 3, Short.MAX_VALUE / 2);
    }

    private static long rises(short[] samples, int from, int until) {
        return IntStream.range(from + 1, until)
                .filter(i -> samples[i - 1] < 0 && samples[i] >= 0)
                .count();
    }

    private short[] samples() {
        byte[] wav = chime.wav();
        short[] samples = new short[(wav.length - Chime.HEADER) / 2];
        ByteBuffer.wrap(wav, Chime.HEADER, samples.length * 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }
}
