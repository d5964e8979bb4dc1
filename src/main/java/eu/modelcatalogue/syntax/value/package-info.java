/**
 * How the values of attributes are written: one class for each type of attribute. It reads a value from a file, a request and a form, checks it,
 * writes it, describes it in a schema and words it. A new type of attribute is a new class here and a line of {@link
 * eu.modelcatalogue.syntax.value.ValueCodecs#of}.
 *
 * <p>Floor 2. Imports {@code domain}.
 */
@NullMarked
package eu.modelcatalogue.syntax.value;

import org.jspecify.annotations.NullMarked;
