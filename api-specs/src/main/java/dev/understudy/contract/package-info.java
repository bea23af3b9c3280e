/** The contract, as questions. */
package dev.understudy.contract;
