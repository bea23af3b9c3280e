/** What the databases promise: nothing lost, nothing half, one SQL on both. */
package dev.understudy.standin.store;
