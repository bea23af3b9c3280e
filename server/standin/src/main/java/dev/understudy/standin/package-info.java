/**
 * The stand-in: both vendors' APIs on one port, with state in a real database.
 *
 * <p>{@link dev.understudy.standin.Main} reads the settings. {@link dev.understudy.standin.ApiServer} connects
 * everything by constructors, in one place. The code has five layers with one verb each: the runtime's {@code http}
 * carries, the generated interface promises, a delegate translates, a service decides, a store remembers. A request
 * passes down through these layers, and its response passes up through them. A
 * {@link dev.understudy.runtime.failure.Failure} skips the layers in between: {@code http} turns it into an error
 * response in the vendor's format.
 *
 * <p>A write returns a {@link java.util.concurrent.CompletionStage}, so that no request holds a thread while SQLite
 * commits; one of the few {@link dev.understudy.runtime.work.Workers} continues after the commit.
 *
 * <p>The packages {@code instantly} and {@code well} do not depend on each other. Their classes and methods have the
 * same names, in the same order: if you have read one package, you know your way around the other.
 */
package dev.understudy.standin;
