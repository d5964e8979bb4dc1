package eu.modelcatalogue.syntax.value;

import eu.modelcatalogue.domain.Period;
import java.math.BigDecimal;
import java.util.Collection;

/** The words of one language for what values hold. */
public interface ValueWords {

    /** A word of the vocabulary. */
    String word(String word);

    /** The name of a country by its code. */
    String country(String code);

    /** The name of an organisation by its id. */
    String organisation(String id);

    /** An expression of licences by their names. */
    String licence(String expression);

    /** The name of a language by its BCP 47 tag. */
    String language(String tag);

    /** The name of a model by its id; a name of something else as it is. */
    String model(String base);

    /** How a model went into another. */
    String relation(String relation);

    String number(BigDecimal number);

    String period(Period period);

    /** Several things in one sentence, each of which may hold commas. */
    String list(Collection<String> things);
}
