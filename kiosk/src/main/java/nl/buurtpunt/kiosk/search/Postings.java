package nl.buurtpunt.kiosk.search;

import java.io.ByteArrayOutputStream;

/// Per term the subjects it stands with, and in which field. A subject is a service or, after the last of them, a
/// topic.
/// Written as differences of variable length: a large city has millions of them.
final class Postings {
    /// How facts are packed in one number while an index is built: term, subject, field.
    static final int FIELD_BITS = 3;

    static final int SUBJECT_BITS = 16;
    private static final int FIELD_MASK = (1 << FIELD_BITS) - 1;
    private static final int SUBJECT_MASK = (1 << SUBJECT_BITS) - 1;
    private static final int MORE = 0x80;
    private static final int SEVEN = 7;

    private final int[] starts;
    private final byte[] bytes;

    private Postings(int[] starts, byte[] bytes) {
        this.starts = starts;
        this.bytes = bytes;
    }

    /// Told of each place of a term.
    @FunctionalInterface
    interface Place {
        void at(int subject, Field field);
    }

    static long packed(int term, int subject, Field field) {
        return ((long) term << (SUBJECT_BITS + FIELD_BITS)) | ((long) subject << FIELD_BITS) | field.code();
    }

    static int term(long packed) {
        return (int) (packed >>> (SUBJECT_BITS + FIELD_BITS));
    }

    static long withTerm(long packed, int term) {
        long rest = packed & ((1L << (SUBJECT_BITS + FIELD_BITS)) - 1);
        return ((long) term << (SUBJECT_BITS + FIELD_BITS)) | rest;
    }

    /// @param facts packed; sorted here
    static Postings of(int terms, Longs facts) {
        facts.sort();
        int[] starts = new int[terms + 1];
        ByteArrayOutputStream out = new ByteArrayOutputStream(facts.size() * 2);
        int term = -1;
        int subject = -1;
        for (int at = 0; at < facts.size(); at++) {
            long fact = facts.at(at);
            int newTerm = term(fact);
            int newSubject = (int) (fact >>> FIELD_BITS) & SUBJECT_MASK;
            if (newTerm == term && newSubject == subject) {
                continue; // a lesser field of the same
            }
            if (newTerm != term) {
                for (int it = term + 1; it <= newTerm; it++) {
                    starts[it] = out.size();
                }
                term = newTerm;
                subject = 0;
            }
            write(out, ((newSubject - subject) << FIELD_BITS) | ((int) fact & FIELD_MASK));
            subject = newSubject;
        }
        for (int it = term + 1; it <= terms; it++) {
            starts[it] = out.size();
        }
        return new Postings(starts, out.toByteArray());
    }

    boolean has(int term) {
        return starts[term] < starts[term + 1];
    }

    void of(int term, Place place) {
        int subject = 0;
        int at = starts[term];
        int end = starts[term + 1];
        while (at < end) {
            int value = 0;
            int shift = 0;
            int next;
            do {
                next = bytes[at++];
                value |= (next & (MORE - 1)) << shift;
                shift += SEVEN;
            } while (next < 0);
            subject += value >>> FIELD_BITS;
            place.at(subject, Field.at(value & FIELD_MASK));
        }
    }

    int bytes() {
        return starts.length * Integer.BYTES + bytes.length;
    }

    private static void write(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest >= MORE) {
            out.write((rest & (MORE - 1)) | MORE);
            rest >>>= SEVEN;
        }
        out.write(rest);
    }
}
