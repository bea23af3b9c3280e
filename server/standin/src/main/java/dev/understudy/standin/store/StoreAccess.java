package dev.understudy.standin.store;

/**
 * A use of the database, as far as it matters for the extent of a fault.
 *
 * @param write whether it can change data
 * @param operation the class of the callback, which is different for each place in the code
 * @param row identifies the row that a write changes; null for a read
 */
record StoreAccess(boolean write, Class<?> operation, String row) {

    static StoreAccess read(TransactionCallback<?> work) {
        return new StoreAccess(false, work.getClass(), null);
    }

    static StoreAccess write(String row, TransactionCallback<?> work) {
        return new StoreAccess(true, work.getClass(), row);
    }

    /** Returns the part of a scope that this use belongs to. */
    Object partOf(StoreFault.Scope scope) {
        return switch (scope) {
            case DATABASE -> StoreFault.Scope.DATABASE;
            case MODE -> write;
            case OPERATION -> operation;
            case ROW -> row == null ? operation : row;
        };
    }
}
