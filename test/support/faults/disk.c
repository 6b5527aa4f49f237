/*
 * A disk that fails, for one process: with LD_PRELOAD it stands before the C library's calls on files whose path holds
 * FAULT_FILE. From the FAULT_AT-th such call of the kind FAULT_CALL ("write", "sync" or "read") on, each fails as
 * FAULT_ERROR says ("ENOSPC" or "EIO"), or the process is killed at the first ("KILL"). Where FAULT_WHILE names a file,
 * they fail only while there is one. The number of calls goes into the file FAULT_COUNT when the process ends.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int calls;

static int is_meant(int fd) {
  const char *wanted = getenv("FAULT_FILE");
  char link[64], path[PATH_MAX];
  if (!wanted) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, wanted) != NULL;
}

/* True where the call is to fail, with errno set. */
static int fails(const char *call, int fd) {
  const char *wanted = getenv("FAULT_CALL"), *at = getenv("FAULT_AT"), *error = getenv("FAULT_ERROR");
  if (!wanted || strcmp(wanted, call) != 0 || !is_meant(fd)) return 0;
  calls += 1;
  if (!at || !error || calls < atoi(at)) return 0;
  const char *condition = getenv("FAULT_WHILE");
  if (condition && access(condition, F_OK) != 0) return 0;
  if (strcmp(error, "KILL") == 0) kill(getpid(), SIGKILL);
  errno = strcmp(error, "ENOSPC") == 0 ? ENOSPC : EIO;
  return 1;
}

__attribute__((destructor)) static void tell(void) {
  const char *file = getenv("FAULT_COUNT");
  FILE *out = file ? fopen(file, "w") : NULL;
  if (!out) return;
  fprintf(out, "%d", calls);
  fclose(out);
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *bytes, size_t count) {
  REAL(write);
  return fails("write", fd) ? -1 : real(fd, bytes, count);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  REAL(pwrite64);
  return fails("write", fd) ? -1 : real(fd, bytes, count, offset);
}

ssize_t pread64(int fd, void *bytes, size_t count, off64_t offset) {
  REAL(pread64);
  return fails("read", fd) ? -1 : real(fd, bytes, count, offset);
}

int fsync(int fd) {
  REAL(fsync);
  return fails("sync", fd) ? -1 : real(fd);
}

int fdatasync(int fd) {
  REAL(fdatasync);
  return fails("sync", fd) ? -1 : real(fd);
}
