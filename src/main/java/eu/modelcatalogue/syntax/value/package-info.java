/**
 * The notation of attribute values, with one class for each type of attribute. It reads a value from a file, a request or a form, checks it,
 * writes it, describes it in a schema and puts it into words. A new type needs a class here and a line in {@link
 * eu.modelcatalogue.syntax.value.ValueCodecs#of}.
 *
 * <p>Floor 2. Imports {@code domain}.
 */
@NullMarked
package eu.modelcatalogue.syntax.value;

import org.jspecify.annotations.NullMarked;
