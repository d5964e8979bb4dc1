package eu.modelcatalogue.api.deprecation;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method: it is to go, or some of its parameters are. Answers say so by headers, and the contract by {@code deprecated} and {@code
 * x-sunset}. Where files are answered by a method of their own, that takes it too.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Deprecation {

    /** Where it stands what was changed. */
    String CHANGES = "/docs/changes";

    /** Day from which new users should not start to use it, as {@code 2027-01-15}: the header {@code Deprecation}, RFC 9745. */
    String since();

    /** Day from which it may be gone: the header {@code Sunset}, RFC 8594. See {@link Notice}. */
    String sunset();

    /** Page that says why, and what to use instead. */
    String page() default CHANGES;

    /** What is to go; the operation itself where none is named. */
    String[] parameters() default {};
}
