/** What every caller meets, whichever vendor it asks: the port, its bounds, its refusals and its log. */
package dev.understudy.standin.http;
