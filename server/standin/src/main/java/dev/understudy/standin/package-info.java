/**
 * The stand-in: both vendors on one port, with state in a real database.
 *
 * <p>{@link dev.understudy.standin.Main} reads the settings, {@link dev.understudy.standin.ApiServer} plugs everything
 * together, by constructors and in one place. Below are five rooms with one verb each: {@code http} carries, the generated
 * interface promises, a delegate translates, a service decides, a store remembers. A request walks down these stairs
 * and its answer returns by them; a {@link dev.understudy.runtime.failure.Failure} falls straight to the edge, where the vendor's
 * own words for it are found.
 *
 * <p>Nobody holds a thread while a commit is under way: what changes something is answered by a {@link
 * java.util.concurrent.CompletionStage}, and one of the few {@link dev.understudy.runtime.work.Workers} goes on with it.
 *
 * <p>The two wings, {@code instantly} and {@code well}, never know each other and carry the same names in the same
 * order: who has read one can guess the other.
 */
package dev.understudy.standin;
