package eu.modelcatalogue.api.deprecation;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method as deprecated, or some of its parameters. Answers announce it in headers, and the contract by {@code deprecated} and
 * {@code x-sunset}. If a separate method answers with files, it needs the annotation too.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Deprecation {

    /** The page that lists changes. */
    String CHANGES = "/docs/changes";

    /** The day from which new users should not start to use it, for example {@code 2027-01-15}: the header {@code Deprecation}, RFC 9745. */
    String since();

    /** The day from which it may be removed: the header {@code Sunset}, RFC 8594. See {@link Notice}. */
    String sunset();

    /** The page that explains why, and what to use instead. */
    String page() default CHANGES;

    /** Names of the deprecated parameters; if empty, the operation itself is deprecated. */
    String[] parameters() default {};
}
