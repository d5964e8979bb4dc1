/**
 * The Hugging Face Hub: asks its models API and translates what it says of a repository. Asking keeps its answers in a folder, which is a
 * snapshot like any other; reading is pure.
 */
@NullMarked
package eu.modelcatalogue.ingest.hub;

import org.jspecify.annotations.NullMarked;
