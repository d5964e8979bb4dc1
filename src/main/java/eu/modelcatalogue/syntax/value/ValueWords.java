package eu.modelcatalogue.syntax.value;

import eu.modelcatalogue.domain.Period;
import java.math.BigDecimal;
import java.util.Collection;

/** Puts the contents of values into words in one language. */
public interface ValueWords {

    /** A word of the vocabulary. */
    String word(String word);

    /** The name of a country by its code. */
    String country(String code);

    /** The name of an organisation by its id. */
    String organisation(String id);

    /** A licence expression with the names of its licences. */
    String licence(String expression);

    /** The name of a language by its BCP 47 tag. */
    String language(String tag);

    /** The name of a model by its id; other names are returned unchanged. */
    String model(String base);

    /** The relation of a base model to the model made from it. */
    String relation(String relation);

    String number(BigDecimal number);

    String period(Period period);

    /** Several items as a list; each may contain commas. */
    String list(Collection<String> things);
}
