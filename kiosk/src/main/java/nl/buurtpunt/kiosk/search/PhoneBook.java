package nl.buurtpunt.kiosk.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Service;

/// Services by the digits of their confirmed numbers. A number is found from its first digit on and exactly: guessing
/// at numbers would show somebody else's.
final class PhoneBook {
    /// Fewer digits say nothing.
    static final int FEWEST_DIGITS = 3;

    private final String[] numbers;
    private final int[] subjects;

    private PhoneBook(String[] numbers, int[] subjects) {
        this.numbers = numbers;
        this.subjects = subjects;
    }

    static PhoneBook of(List<Service> services) {
        record Line(String digits, int subject) {}
        List<Line> lines = new ArrayList<>();
        for (int subject = 0; subject < services.size(); subject++) {
            for (Contact.Phone phone : services.get(subject).phones()) {
                String written = digits(phone.number());
                String dialled = digits(phone.dial());
                lines.add(new Line(written, subject));
                if (!dialled.equals(written)) {
                    lines.add(new Line(dialled, subject));
                }
            }
        }
        lines.sort((one, other) -> one.digits().compareTo(other.digits()));
        return new PhoneBook(
                lines.stream().map(Line::digits).toArray(String[]::new),
                lines.stream().mapToInt(Line::subject).toArray());
    }

    /// Tells the services whose number begins with these digits, with or without the two zeros of a call from abroad.
    void beginningWith(String typed, IntConsumer found) {
        String digits = typed.startsWith("00") ? typed.substring(2) : typed;
        if (digits.length() < FEWEST_DIGITS) {
            return;
        }
        int at = Arrays.binarySearch(numbers, digits);
        int first = at < 0 ? -at - 1 : at;
        while (first > 0 && numbers[first - 1].equals(digits)) {
            first--;
        }
        for (int it = first; it < numbers.length && numbers[it].startsWith(digits); it++) {
            found.accept(subjects[it]);
        }
    }

    int bytes() {
        return numbers.length * (Integer.BYTES + 64);
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
