/**
 * How the values of attributes are written: one class for each type, which knows how a value is read from a file, a request and a form, checked,
 * written, described in a schema and said in words. A new type of attribute is a new class here and a line of {@link
 * eu.modelcatalogue.notation.value.ValueCodec#of}.
 *
 * <p>Floor 2. May import {@code openness}.
 */
@NullMarked
package eu.modelcatalogue.notation.value;

import org.jspecify.annotations.NullMarked;
