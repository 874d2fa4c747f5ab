/**
 * One round of work after the other, never two at once; what is wanted meanwhile makes one more.
 *
 * @returns wants a round
 */
export function createRounds(
  round: (urgent: boolean) => Promise<void>,
): (urgent?: boolean) => void {
  let working = false;
  let wanted = false;
  let mostUrgent = false;

  async function work(): Promise<void> {
    working = true;
    while (wanted) {
      const urgent = mostUrgent;
      wanted = mostUrgent = false;
      await round(urgent);
    }
    working = false;
  }

  return (urgent = false) => {
    wanted = true;
    mostUrgent ||= urgent;
    if (!working) void work();
  };
}
