/**
 * What a rule can ask of facts, one file for each kind of condition: each answers its verdict, the facts, what decided, whether that was verified,
 * what would change it, how it is said and what it names. Those that join others stand in {@code joined}.
 *
 * <p>Floor 1, a part of {@code criteria}.
 */
@NullMarked
package eu.modelcatalogue.criteria.condition;

import org.jspecify.annotations.NullMarked;
