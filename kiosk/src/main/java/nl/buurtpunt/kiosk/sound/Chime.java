package nl.buurtpunt.kiosk.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Notes one after the other, soft at both ends so that nothing cracks.
///
/// @param notes frequencies in hertz
/// @param noteMillis how long each is heard
public record Chime(List<Integer> notes, int noteMillis) {
    /// Two rising notes: something is asked. In the middle of what old ears still hear well.
    public static final Chime ASKS = new Chime(List.of(587, 880), 260);

    /// One of the rates every sound card plays.
    static final int SAMPLES_PER_SECOND = 22_050;

    static final int HEADER = 44;
    private static final double LOUDNESS = 0.4;
    private static final double RISE_SECONDS = 0.02;
    private static final int BYTES_PER_SAMPLE = Short.BYTES;
    private static final int FORMAT_LENGTH = 16;
    private static final int RIFF_AFTER_LENGTH = HEADER - 8;

    public Chime {
        notes = List.copyOf(notes);
    }

    /// As a WAV file: 16 bits, one channel.
    byte[] wav() {
        int perNote = SAMPLES_PER_SECOND * noteMillis / 1000;
        int length = notes.size() * perNote * BYTES_PER_SAMPLE;
        ByteBuffer wav = ByteBuffer.allocate(HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(RIFF_AFTER_LENGTH + length).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(FORMAT_LENGTH).putShort((short) 1).putShort((short) 1);
        wav.putInt(SAMPLES_PER_SECOND).putInt(SAMPLES_PER_SECOND * BYTES_PER_SAMPLE);
        wav.putShort((short) BYTES_PER_SAMPLE).putShort((short) Short.SIZE);
        wav.put(ascii("data")).putInt(length);
        for (int hertz : notes) {
            for (int i = 0; i < perNote; i++) {
                wav.putShort((short) Math.round(sample(hertz, i, perNote) * Short.MAX_VALUE));
            }
        }
        return wav.array();
    }

    private static double sample(int hertz, int i, int of) {
        double fromEnd = Math.min(i, of - 1 - i) / (RISE_SECONDS * SAMPLES_PER_SECOND);
        return LOUDNESS * Math.min(1, fromEnd) * Math.sin(2 * Math.PI * hertz * i / SAMPLES_PER_SECOND);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
