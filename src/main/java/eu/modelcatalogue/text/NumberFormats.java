package eu.modelcatalogue.text;

import eu.modelcatalogue.domain.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Numbers and dates in the notation of a language: 2,2 × 10²⁴ and 5. April 2025 in German. */
public final class NumberFormats {

    /** Larger numbers are written as a power of ten, because the languages have no common name for a quadrillion. */
    private static final BigDecimal MAGNITUDE = BigDecimal.TEN.pow(15);

    private static final MathContext MANTISSA = new MathContext(4);
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Language language;

    public NumberFormats(Language language) {
        this.language = language;
    }

    /** With thousands separators, or as a power of ten. */
    public String number(BigDecimal number) {
        if (number.abs().compareTo(MAGNITUDE) < 0) {
            NumberFormat format = NumberFormat.getInstance(language.locale());
            format.setMaximumFractionDigits(3);
            return whole(format.format(number));
        }
        BigDecimal rounded = number.round(MANTISSA).stripTrailingZeros();
        int power = rounded.precision() - rounded.scale() - 1;
        BigDecimal mantissa = rounded.movePointLeft(power);
        String ten = "10" + superscript(power);
        return mantissa.compareTo(BigDecimal.ONE) == 0 ? ten : number(mantissa) + " × " + ten;
    }

    public String number(long number) {
        return whole(NumberFormat.getIntegerInstance(language.locale()).format(number));
    }

    /** Replaces the narrow space that French uses between thousands, because few fonts have it. */
    private static String whole(String number) {
        return number.replace('\u202f', '\u00a0');
    }

    private static String superscript(int power) {
        StringBuilder written = new StringBuilder();
        Integer.toString(power).chars().forEach(digit -> written.append(SUPERSCRIPTS.charAt(digit - '0')));
        return written.toString();
    }

    public String day(LocalDate day) {
        String written = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
        return day.getDayOfMonth() == 1 && written.startsWith("1 ")
                ? language.firstOfMonth() + written.substring(1)
                : written;
    }

    /** A day, a month or a year, as precisely as it is known. */
    public String period(Period period) {
        return switch (period.precision()) {
            case "year" -> Integer.toString(period.first().getYear());
            case "month" ->
                DateTimeFormatter.ofPattern(language.month(), language.locale()).format(period.first());
            default -> day(period.first());
        };
    }
}
